namespace Compliance.Cli;

/// <summary>What messages are written to: where they cannot be, nobody is left to tell, and the exit code says the outcome all the same.</summary>
/// <param name="stream">What is behind it.</param>
internal sealed class UnfailingStream(Stream stream) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            // The message is lost.
        }
    }

    public override void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            // As above.
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
