using System.Diagnostics;

namespace Compliance.Tests.WrongInput;

/// <summary>Folders and files that are not what they should be.</summary>
internal static class BadFolders
{
    public static IEnumerable<BadInput> All =>
    [
        Folder("a folder that is not there", "CR001", "rules/nowhere", _ => { }),
        Folder("a folder that is a file", "CR001", Bad.PackFile, _ => { }),
        Folder("an empty folder", "CR038", "empty", folder => Directory.CreateDirectory(Path.Combine(folder, "empty"))),
        Folder("a folder without a pack", "CR038", "empty", folder => Write(folder, "empty/sub/rules.json", Bad.SoundRules)),
        Folder("a folder whose name holds a line break", "CR038", "em\npty", folder => Directory.CreateDirectory(Path.Combine(folder, "em\npty"))) with
        {
            Faults = [new("CR038", "em\uFFFDpty", 0, 0)],
        },
        Folder("a link to no folder", "CR001", "link", folder => Directory.CreateSymbolicLink(Path.Combine(folder, "link"), "nowhere")),
        Whole("a link to nothing among the packs", "CR001", "rules/acme", folder => Directory.CreateSymbolicLink(Path.Combine(folder, "rules/acme"), "../nowhere")),
        Whole("a pack.json that links to nothing", "CR001", "rules/house/pack.json", folder => Link(folder, "rules/house/pack.json", "nowhere.json")),
        Whole("a pack.json that links to itself", "CR001", "rules/house/pack.json", folder => Link(folder, "rules/house/pack.json", "pack.json")),
        Whole("a pack.json that is a folder", "CR001", "rules/house/pack.json", folder => Directory.CreateDirectory(Path.Combine(folder, "rules/house/pack.json"))),
        Whole("a rule file that links to nothing", "CR001", "rules/demo/more.json", folder => Link(folder, "rules/demo/more.json", "nowhere.json")),
        Whole("a rule file that links to itself", "CR001", "rules/demo/more.json", folder => Link(folder, "rules/demo/more.json", "more.json")),
        Whole("a rule file of no length", "CR001", "rules/demo/more.json", folder => Write(folder, "rules/demo/more.json", "")),
        Whole("a rule file that is an endless device", "CR001", "rules/demo/more.json", folder => Link(folder, "rules/demo/more.json", "/dev/zero")),
        Whole("a rule file that is a pipe nobody writes to", "CR001", "rules/demo/more.json", folder =>
        {
            using var process = Process.Start("mkfifo", [Path.Combine(folder, "rules/demo/more.json")]);
            process.WaitForExit();
        }),
        Whole("two links to one folder", "CR001", "rules/demo/two", folder =>
        {
            Write(folder, "elsewhere/more.json", "{ \"rules\": [] }");
            Directory.CreateSymbolicLink(Path.Combine(folder, "rules/demo/one"), "../../elsewhere");
            Directory.CreateSymbolicLink(Path.Combine(folder, "rules/demo/two"), "../../elsewhere");
        }),
        Whole("files that are more together than a folder may hold", "CR002", "rules", folder =>
        {
            foreach (var index in Enumerable.Range(0, 5))
            {
                using var sparse = File.Create(Path.Combine(folder, $"rules/demo/sparse{index}.json"));
                sparse.SetLength(16 << 20);
            }
        }) with
        {
            Faults = [new("CR002", "rules", 0, 0), .. Enumerable.Range(0, 3).Select(index => new ExpectedFault("CR005", $"rules/demo/sparse{index}.json", 1, 1))],
        },
        Whole("a vocabulary that links to nothing", "CR001", Bad.VocabularyFile, folder =>
        {
            File.Delete(Path.Combine(folder, Bad.VocabularyFile));
            Link(folder, Bad.VocabularyFile, "nowhere.json");
        }),
        Whole("a folder that links to its own folder", "CR001", "rules/demo/again", folder => Directory.CreateSymbolicLink(Path.Combine(folder, "rules/demo/again"), ".")),
        Whole("folders that link to each other many times over", "CR001", "rules/demo/sub/0", folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "rules/demo/sub"));
            for (var index = 0; index < 10; index++)
            {
                Directory.CreateSymbolicLink(Path.Combine(folder, $"rules/demo/sub/{index}"), ".");
            }
        }),
    ];

    private static BadInput Folder(string name, string code, string target, Action<string> change) =>
        Bad.Setup(name, [new(code, target, 0, 0)], change) with { Target = target };

    private static BadInput Whole(string name, string code, string file, Action<string> change) => Bad.Setup(name, [new(code, file, 0, 0)], change);

    private static void Link(string folder, string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.CreateSymbolicLink(Path.Combine(folder, path), target);
    }

    private static void Write(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }
}
