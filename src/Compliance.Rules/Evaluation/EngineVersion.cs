using System.Reflection;

namespace Compliance.Rules.Evaluation;

/// <summary>The version of the engine, as its package has it; a commit behind a plus sign is no part of it.</summary>
internal static class EngineVersion
{
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
