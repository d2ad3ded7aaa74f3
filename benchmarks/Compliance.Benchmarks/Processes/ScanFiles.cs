using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Compliance.Benchmarks.Shipped;
using Compliance.Rules.Reporting;

namespace Compliance.Benchmarks.Processes;

/// <summary>Files for scans, in a folder of their own that is deleted at the end: use cases about the shipped packs, a line each, the same ones over and over.</summary>
internal sealed class ScanFiles : IDisposable
{
    /// <summary>How many different use cases there are.</summary>
    public const int Different = 128;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-benchmarks-");
    private readonly byte[] _lines;

    public ScanFiles()
    {
        var useCases = ShippedUseCases.Draw(ShippedMeasurement.Rules.Vocabulary, Different);
        var lines = new ArrayBufferWriter<byte>();
        foreach (var useCase in useCases)
        {
            using (var json = new Utf8JsonWriter(lines))
            {
                UseCaseJson.Write(json, useCase);
            }

            lines.Write("\n"u8);
        }

        _lines = lines.WrittenSpan.ToArray();
        Verdicts = Path.Combine(_folder.FullName, "verdicts.jsonl");
        ScanOnce();
    }

    /// <summary>What a scan writes for the different use cases, in order.</summary>
    public string Verdicts { get; }

    /// <summary>A file of so many lines, rounded up to a whole number of rounds.</summary>
    public string OfLines(int lines)
    {
        var path = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"use-cases-{lines}.jsonl"));
        if (!File.Exists(path))
        {
            using var file = File.Create(path);
            for (var written = 0; written < lines; written += Different)
            {
                file.Write(_lines);
            }
        }

        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void ScanOnce()
    {
        using var scan = Process.Start(new ProcessStartInfo("dotnet", ["exec", ChildProcess.CommandLine, "scan", OfLines(Different)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using (var file = File.Create(Verdicts))
        {
            scan.StandardOutput.BaseStream.CopyTo(file);
        }

        scan.WaitForExit();
    }
}
