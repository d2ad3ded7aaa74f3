using SharpFuzz;

namespace Compliance.Tests;

/// <summary>What AFL++ starts: reads inputs as one of the <see cref="Targets"/> does, again and again in one process. With a file, reads that once, to see what a finding does.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [var kind, ..] || !Targets.All.TryGetValue(kind, out var target))
        {
            Console.Error.WriteLine($"usage: Compliance.Fuzzing {string.Join('|', Targets.All.Keys)} [FILE]");
            return 2;
        }

        if (args is [_, var file])
        {
            target(File.ReadAllBytes(file));
            return 0;
        }

        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            target(bytes.ToArray());
        });
        return 0;
    }
}
