using System.Diagnostics;
using System.Globalization;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;

namespace Compliance.Benchmarks.Processes;

/// <summary>
/// How long readers wait for a verdict's page while 200 a second are asked for, each of another use: <c>compliance serve</c> as a process, asked by this one on the same
/// machine. A page that is late holds up none of the others; its time counts from when it was due, and ends with the measurement where no answer came.
/// </summary>
internal sealed class PageLoad(Report report, Effort effort)
{
    private const int PagesPerSecond = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private static readonly string[] Offers =
    [
        "product=chatgpt&tier=team", "product=chatgpt&tier=free", "product=openai-api&tier=api-paid", "product=claude&tier=pro", "product=anthropic-api&tier=api-paid",
        "product=gemini&tier=enterprise", "product=le-chat&tier=pro", "product=la-plateforme&tier=api-paid", "product=copilot&tier=free", "product=grok&tier=pro",
    ];

    private static readonly string[] Countries = ["FR", "DE", "IT", "ES", "PL", "NL", "GB", "US"];

    private static readonly string[] Purposes = ["internal-business-use", "commercial-product", "model-training", "publication", "software-development"];

    public void Run() => RunAsync().GetAwaiter().GetResult();

    private async Task RunAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", ChildProcess.CommandLine, "serve", "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        try
        {
            var listening = await process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            using var sockets = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
            using var client = new HttpClient(sockets) { Timeout = Timeout.InfiniteTimeSpan, BaseAddress = new(listening.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal))) };
            await AskAsync(client, WarmUp, first: 0);
            var before = process.TotalProcessorTime;
            var waits = await AskAsync(client, effort.ThreadTime * 10, first: 1_000_000);
            process.Refresh();
            var processor = (process.TotalProcessorTime - before) / waits.Count;
            report.Add([Requirement.AtMost($"a verdict's page at {PagesPerSecond} a second, each of another use: 99 of 100 within", "all packs", 100, " ms", waits[waits.Count * 99 / 100])]);
            report.Add(new ResultTable(
                $"Pages of verdicts, {PagesPerSecond} a second",
                ["half within", "99 of 100 within", "all within", "processor time a page"],
                [[.. new[] { waits[waits.Count / 2], waits[waits.Count * 99 / 100], waits[^1], processor.TotalMilliseconds }.Select(time => Figures.Time(time * 1_000_000))]]));
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Asks for pages at an even pace.</summary>
    /// <returns>How long each took, in milliseconds, ascending.</returns>
    private static async Task<List<double>> AskAsync(HttpClient client, TimeSpan length, int first)
    {
        var start = Stopwatch.GetTimestamp();
        var pages = new List<Task<double>>();
        using var end = new CancellationTokenSource(length * 2);
        for (var number = 0; number < length.TotalSeconds * PagesPerSecond; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PagesPerSecond);
            if (due - Stopwatch.GetElapsedTime(start) is var early && early > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(early);
            }

            pages.Add(PageAsync(client, Address(first + number), start, due, end.Token));
        }

        return [.. (await Task.WhenAll(pages)).Order()];
    }

    private static async Task<double> PageAsync(HttpClient client, string address, long start, TimeSpan due, CancellationToken end)
    {
        try
        {
            using var response = await client.GetAsync(address, end);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(end);
        }
        catch (OperationCanceledException)
        {
            // The server did not keep up; that it took this long is the result.
        }

        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }

    /// <summary>A use that was not asked about before: the firm's revenue differs.</summary>
    private static string Address(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"/verdict?{Offers[number % Offers.Length]}&customerType=business&outputType=text&personalData=none&dataClassification=internal&jurisdiction={Countries[number % Countries.Length]}&purpose={Purposes[number % Purposes.Length]}&annualRevenue={number}");
}
