using System.Text;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary>What messages go through, whoever writes them: nothing that a terminal or a build server obeys gets out (<see cref="LegibleText"/>, <see cref="BuildLog"/>).</summary>
/// <param name="writer">What is behind it; closed with it.</param>
internal sealed class MessageWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => writer.Write(BuildLog.Defuse(LegibleText.CleanLines(value ?? "")));

    public override void WriteLine() => writer.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public override void Flush() => writer.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            writer.Dispose();
        }

        base.Dispose(disposing);
    }
}
