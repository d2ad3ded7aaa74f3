using System.CommandLine;
using Compliance.Cli.Registering;
using Compliance.Cli.Serving;
using Compliance.Register;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary><c>compliance serve</c>: pages for people who know no fact names, and the endpoints for programs beside them.</summary>
internal sealed class ServeCommand
{
    public const string Name = "serve";

    public const string Examples = """
        Examples:
          compliance serve
          compliance serve --rules embedded --rules policy/ --profile company.json --archive archive/
          compliance serve --register register.db                     to register and approve uses, and an inbox
          compliance serve --register register.db --webhook https://chat.example/hook --webhook-secret-file secret.txt
          compliance serve --urls http://127.0.0.1:0                  any free port; the address is told
          compliance serve --urls http://0.0.0.0:8080 --allow-remote  for others too: put access control in front

        Pages: ask, verdict, compare, topics, questionnaire, changes. What is known of a use stands in the address, so
        that a link shares it; nothing is kept but in a register. Folders of packs are watched. /compliance has the endpoints for programs.

        Exit codes:
          0  ended with Ctrl-C     2  bad input or usage, or an address that is taken
        """;

    /// <summary>Served where nobody says otherwise: to this machine alone.</summary>
    private const string DefaultUrl = "http://127.0.0.1:5199";

    private readonly Option<string[]> _urls = new("--urls")
    {
        HelpName = "URL",
        Description = $"Where to listen; port 0 takes a free one [default: {DefaultUrl}]",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _allowRemote = new("--allow-remote") { Description = "Listen for other machines too; without access control of its own" };

    private readonly Option<string?> _archive = new("--archive")
    {
        HelpName = "DIR",
        Description = "Archived texts, VENDOR/DOCUMENT/EFFECTIVE-DATE.md; the cited passages are quoted from them",
    };

    private readonly Option<string?> _register = new(RegisterOption.Name)
    {
        HelpName = "FILE",
        Description = "A register, to register and approve uses in and to watch: a file, made where there is none, or a connection string of PostgreSQL",
    };

    private readonly WebhookOptions _webhook = new();

    private readonly Option<bool> _strict = new("--strict") { Description = "Presume nothing: what is not said is not known" };

    private readonly ProfileOption _profile = new();

    private readonly RulesOption _rules = new();

    private readonly CliHost _host;

    private ServeCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var serve = new ServeCommand(host);
        var command = new Command(Name, "Serves pages to ask, compare and look up with a browser.")
        {
            serve._urls, serve._allowRemote, serve._rules.Option, serve._profile.Option, serve._archive, serve._register, serve._strict,
        };
        serve._webhook.AddTo(command);
        command.SetAction((parsed, stop) => serve.RunAsync(parsed, stop));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var faults = new DiagnosticBag();
        var named = parsed.GetValue(_urls) is { Length: > 0 } given ? given.SelectMany(list => list.Split(';')) : [DefaultUrl];
        List<Uri> urls = [.. named.Select(url => Address(url, parsed.GetValue(_allowRemote), faults)).OfType<Uri>()];
        var archive = parsed.GetValue(_archive);
        if (archive is not null && !Directory.Exists(archive))
        {
            faults.Add(Faults.NoFolder("--archive", archive));
        }

        var register = parsed.GetValue(_register);
        var webhook = _webhook.Read(parsed, faults);
        if (webhook is not null && register is null)
        {
            faults.Add(Faults.OptionsGoTogether(WebhookOptions.Name, RegisterOption.Name));
        }

        var profile = _profile.Read(parsed, faults);
        if (!faults.IsEmpty)
        {
            return FaultReport.Write(_host.Error, faults, "nothing was served");
        }

        try
        {
            return await Server.RunAsync(urls, options => Configure(options, parsed, profile?.UseCase), archive, register, webhook, _host, stop);
        }
        catch (RulePackException exception)
        {
            foreach (var fault in exception.Diagnostics)
            {
                faults.Add(fault);
            }

            return FaultReport.Write(_host.Error, faults, "nothing was served");
        }
        catch (RegisterException exception)
        {
            faults.AddRange(exception.Diagnostics, exception.Diagnostics.Count);
            return FaultReport.Write(_host.Error, faults, "nothing was served");
        }
    }

    private void Configure(ComplianceOptions options, ParseResult parsed, UseCase? profile)
    {
        options.Strict = parsed.GetValue(_strict);
        options.Profile = profile;
        foreach (var source in _rules.Sources(parsed))
        {
            options.AddSource(source);
        }
    }

    /// <summary>An address to listen at: of this machine alone, unless others are allowed; encryption is a proxy's business.</summary>
    private static Uri? Address(string text, bool allowRemote, DiagnosticBag faults)
    {
        var option = SourceLocation.Whole("--urls");
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/" || url.UserInfo.Length > 0)
        {
            faults.Add(Faults.Malformed(option, "the address", text, $"one such as {DefaultUrl}"));
            return null;
        }

        if (!url.IsLoopback && !allowRemote)
        {
            faults.Add(Faults.OptionsGoTogether($"--urls {url.GetLeftPart(UriPartial.Authority)}", "--allow-remote"));
            return null;
        }

        return url;
    }
}
