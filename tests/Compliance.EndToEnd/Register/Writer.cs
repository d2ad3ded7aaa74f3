using System.Globalization;
using Compliance.Register;
using Compliance.Rules.Hosting;
using Compliance.Tests;
using Compliance.Tests.Cli;

namespace Compliance.EndToEnd.Register;

/// <summary>
/// This assembly as a program: writes entries to a register without end, and says of each, once it is written, its number and hash on a line of standard output.
/// To be killed by <see cref="KilledWriterTests"/>.
/// </summary>
internal static class Writer
{
    public static int Main(string[] arguments)
    {
        if (arguments is not [var location])
        {
            return 2;
        }

        var engine = ComplianceEngine.Load(options => options.AddFolder(TestFiles.Path("packs")), Today.Clock);
        var verdict = engine.Evaluator.Evaluate(new() { Vendor = "acme", Tier = Tiers.Enterprise, Purpose = [Purposes.InternalBusinessUse], Jurisdiction = "FR" });
        using var register = ComplianceRegister.Open(location);
        using var output = Console.OpenStandardOutput();
        while (true)
        {
            var entry = register.Add(EntryDraft.ForRequest(verdict, "Ada Example"));
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence}:{entry.Hash}\n")));
        }
    }
}
