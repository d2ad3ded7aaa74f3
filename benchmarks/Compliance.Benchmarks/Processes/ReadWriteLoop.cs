using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compliance.Benchmarks.Processes;

/// <summary>
/// What no scan can be faster than by much: reads every token of every use case with <see cref="Utf8JsonReader"/> and writes every token of its verdict
/// with <see cref="Utf8JsonWriter"/>, on every core, in order, and thinks of nothing in between.
/// </summary>
internal sealed class ReadWriteLoop
{
    /// <summary>Some twenty lines, whose verdicts do not yet fill a core's cache.</summary>
    private const int ChunkSize = 8 << 10;

    private readonly ReplayedVerdict[] _verdicts;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Lock _reading = new();
    private readonly object _writing = new();
    private byte[] _rest = [];
    private long _chunksRead;
    private long _linesRead;
    private long _chunksWritten;

    private ReadWriteLoop(Stream input, Stream output, string verdicts)
    {
        _input = input;
        _output = output;
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        _verdicts = [.. File.ReadLines(verdicts).Select(line => new ReplayedVerdict(line, texts))];
    }

    /// <summary>Reads a file of use cases and writes to standard output.</summary>
    /// <param name="useCases">The use cases; the different ones over and over.</param>
    /// <param name="verdicts">A verdict for each of the different ones.</param>
    public static void Run(string useCases, string verdicts)
    {
        using var input = new FileStream(useCases, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var output = Console.OpenStandardOutput();
        var loop = new ReadWriteLoop(input, output, verdicts);
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(loop.Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private void Work()
    {
        var chunk = new byte[ChunkSize];
        var written = new ArrayBufferWriter<byte>(256 * ChunkSize);
        using var json = new Utf8JsonWriter(written, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        while (true)
        {
            var length = Read(chunk, out var place, out var line);
            if (length == 0)
            {
                return;
            }

            foreach (var range in chunk.AsSpan(0, length - 1).Split((byte)'\n'))
            {
                ReadTokens(chunk.AsSpan(range));
                json.Reset();
                _verdicts[line++ % _verdicts.Length].Write(json);
                json.Flush();
                written.Write("\n"u8);
            }

            WriteInTurn(place, written);
        }
    }

    /// <summary>Reads whole lines; what is left of the last one waits for the next chunk.</summary>
    /// <returns>The bytes of the lines; 0 at the end of the input.</returns>
    private int Read(byte[] chunk, out long place, out long line)
    {
        lock (_reading)
        {
            (place, line) = (_chunksRead++, _linesRead);
            _rest.CopyTo(chunk, 0);
            var filled = _rest.Length + _input.ReadAtLeast(chunk.AsSpan(_rest.Length), chunk.Length - _rest.Length, throwOnEndOfStream: false);
            var length = chunk.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            _rest = chunk[length..filled];
            _linesRead += chunk.AsSpan(0, length).Count((byte)'\n');
            return length;
        }
    }

    private static void ReadTokens(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        while (json.Read())
        {
        }
    }

    private void WriteInTurn(long place, ArrayBufferWriter<byte> written)
    {
        lock (_writing)
        {
            while (_chunksWritten < place)
            {
                Monitor.Wait(_writing);
            }

            _output.Write(written.WrittenSpan);
            written.ResetWrittenCount();
            _chunksWritten++;
            Monitor.PulseAll(_writing);
        }
    }
}
