using System.Buffers;

namespace Compliance.Rules.Batches;

/// <summary>
/// Cuts a stream into lines, ended by a line feed or a carriage return and a line feed; what follows the last end is a line unless it is empty. Of a line
/// over the limit nothing is kept. Belongs to one task.
/// </summary>
internal sealed class LineReader(Stream input, int limit)
{
    private const int ChunkSize = 64 << 10;

    private readonly byte[] _chunk = new byte[ChunkSize];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _position;
    private int _end;
    private long _length;
    private long _number;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Fills a batch; false when nothing is left. Does not wait for more input while it has whole lines to give.</summary>
    public async ValueTask<bool> ReadAsync(LineBatch batch, CancellationToken cancellation)
    {
        while (!batch.IsFull)
        {
            if (_position == _end)
            {
                if (batch.Lines.Count > 0)
                {
                    return true;
                }

                _end = await input.ReadAsync(_chunk, cancellation);
                _position = 0;
                Position += _end;
                if (_end == 0)
                {
                    return EndOfInput(batch);
                }
            }

            Take(batch);
        }

        return true;
    }

    private bool EndOfInput(LineBatch batch)
    {
        if (_length == 0)
        {
            return false;
        }

        EndLine(batch);
        return true;
    }

    /// <summary>Takes the rest of the chunk, up to the next line's end.</summary>
    private void Take(LineBatch batch)
    {
        var rest = _chunk.AsSpan(_position.._end);
        var feed = rest.IndexOf((byte)'\n');
        var part = feed < 0 ? rest : rest[..feed];
        _position += feed < 0 ? part.Length : feed + 1;
        _length += part.Length;
        if (_line.WrittenCount + part.Length <= limit + 1)
        {
            _line.Write(part);
        }

        if (feed >= 0)
        {
            EndLine(batch);
        }
    }

    private void EndLine(LineBatch batch)
    {
        var bytes = _line.WrittenSpan;
        var isWhole = bytes.Length == _length;
        if (isWhole && bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        var isTooLong = !isWhole || bytes.Length > limit;
        batch.Add(++_number, isTooLong ? [] : bytes, isTooLong ? _length : 0);
        _line.ResetWrittenCount();
        _length = 0;
    }
}
