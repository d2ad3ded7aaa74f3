using Compliance.Register.Chain;
using Compliance.Register.Diagnostics;
using Compliance.Register.Exchange;
using Compliance.Register.Storage;

namespace Compliance.Register;

/// <summary>
/// What was asked, decided and approved, on which texts, and by whom: append-only, each entry chained by hash to the one before, in a file of SQLite or in PostgreSQL.
/// Thread-safe, also beside other processes; once a method that writes returns, what it wrote survives the loss of power.
/// </summary>
public sealed class ComplianceRegister : IDisposable
{
    /// <summary>Entries read at a time: a reader holds no lock that writers wait for longer than that takes.</summary>
    private const int Page = 64;

    private readonly Database _database;
    private readonly TimeProvider _clock;

    private ComplianceRegister(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>What faults call it: the file, or host and database; no secret.</summary>
    public string Name => _database.Name;

    /// <summary>Its end.</summary>
    /// <exception cref="RegisterException">It cannot be read.</exception>
    public RegisterHead Head => _database.Read(HeadOf);

    /// <summary>Opens a register, and brings an older one to the form of this version.</summary>
    /// <param name="location">A file, or a connection string of PostgreSQL such as <c>Host=localhost;Database=compliance</c>.</param>
    /// <param name="options">How; null takes the defaults.</param>
    /// <exception cref="RegisterException">It cannot be reached, or is something else.</exception>
    public static ComplianceRegister Open(string location, RegisterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        options ??= new();
        return new(Database.Open(location, options), options.Clock);
    }

    /// <summary>Writes an entry.</summary>
    /// <param name="draft">What it says.</param>
    /// <exception cref="RegisterException">The draft has faults, the entry it is about is missing or of another kind, or the register cannot be written to.</exception>
    public RegisterEntry Add(EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Add([draft])[0];
    }

    /// <summary>Writes entries in one step: all of them or none.</summary>
    /// <param name="drafts">What they say.</param>
    /// <exception cref="RegisterException">As for one.</exception>
    public IReadOnlyList<RegisterEntry> Add(IReadOnlyList<EntryDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        if (drafts.SelectMany(EntryMaker.Faults).FirstOrDefault() is { } fault)
        {
            throw new RegisterException(fault);
        }

        return _database.Write(context =>
        {
            var head = HeadOf(context);
            var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
            var written = new List<RegisterEntry>();
            foreach (var draft in drafts)
            {
                EntryRules.Check(Name, context, draft, today);
                var entry = Append(context, draft, head);
                head = new(entry.Sequence, entry.Hash);
                written.Add(entry);
            }

            return written;
        });
    }

    /// <summary>The entry of a number.</summary>
    /// <param name="sequence">The number.</param>
    /// <exception cref="RegisterException">There is none, it is damaged, or the register cannot be read.</exception>
    public RegisterEntry Get(long sequence) => _database.Read(context => context.Entries.FirstOrDefault(row => row.Sequence == sequence) is { } row
        ? EntryReader.Entry(Name, row, [.. context.Texts.Where(text => text.Sequence == sequence)])
        : throw new RegisterException(RegisterFaults.NoEntry(Name, sequence)));

    /// <summary>The entries by number, read as they are taken.</summary>
    /// <param name="kind">Those of one kind; null for all.</param>
    /// <param name="about">Those about one entry; null for all.</param>
    /// <exception cref="RegisterException">One is damaged, or the register cannot be read.</exception>
    public IEnumerable<RegisterEntry> Entries(EntryKind? kind = null, long? about = null)
    {
        var word = kind is { } one ? Words<EntryKind>.NameOf(one) : null;
        return Rows(word, about).Select(pair => EntryReader.Entry(Name, pair.Row, pair.Texts));
    }

    /// <summary>The approvals that nobody has revoked, those that have ended included.</summary>
    /// <exception cref="RegisterException">One is damaged, or the register cannot be read.</exception>
    public IReadOnlyList<RegisterEntry> Approvals()
    {
        var revoked = Entries(EntryKind.Revocation).Select(entry => entry.About).ToHashSet();
        return [.. Entries(EntryKind.Approval).Where(approval => !revoked.Contains(approval.Sequence))];
    }

    /// <summary>The last baseline of each approval that has one, by the approval's number.</summary>
    /// <exception cref="RegisterException">One is damaged, or the register cannot be read.</exception>
    internal IReadOnlyDictionary<long, RegisterEntry> Baselines()
    {
        var word = Words<EntryKind>.NameOf(EntryKind.Baseline);
        var last = _database.Read(context => context.Entries.Where(row => row.Kind == word && row.About != null).GroupBy(row => row.About!.Value).Select(group => group.Max(row => row.Sequence)).ToList());
        return last.Select(Get).ToDictionary(entry => entry.About!.Value);
    }

    /// <summary>The latest entries but for baselines, the last first, and how many there are in all.</summary>
    /// <param name="most">How many.</param>
    /// <exception cref="RegisterException">One is damaged, or the register cannot be read.</exception>
    internal (IReadOnlyList<RegisterEntry> Entries, int Count) Latest(int most) => _database.Read<(IReadOnlyList<RegisterEntry>, int)>(context =>
    {
        var word = Words<EntryKind>.NameOf(EntryKind.Baseline);
        var all = context.Entries.Where(row => row.Kind != word);
        var rows = all.OrderByDescending(row => row.Sequence).Take(most).ToList();
        var numbers = rows.Select(row => row.Sequence).ToList();
        var texts = context.Texts.Where(text => numbers.Contains(text.Sequence)).ToList().ToLookup(text => text.Sequence);
        return ([.. rows.Select(row => EntryReader.Entry(Name, row, [.. texts[row.Sequence]]))], all.Count());
    });

    /// <summary>Takes texts out of an entry for good. The chain holds as before, and an entry more says that it was done.</summary>
    /// <param name="sequence">The entry's number.</param>
    /// <param name="by">Who has it done; can be redacted as well.</param>
    /// <param name="fields">Which texts, of <see cref="RedactableField"/>; null for all.</param>
    /// <returns>The entry that says so.</returns>
    /// <exception cref="RegisterException">There is no such entry or no such text, or the register cannot be written to.</exception>
    public RegisterEntry Redact(long sequence, string by, IReadOnlyList<string>? fields = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        if ((fields ?? []).FirstOrDefault(field => !RedactableField.All.Contains(field, StringComparer.Ordinal)) is { } unknown)
        {
            throw new RegisterException(RegisterFaults.NoSuchField(unknown, RedactableField.All));
        }

        return _database.Write(context =>
        {
            var row = context.Entries.FirstOrDefault(row => row.Sequence == sequence) ?? throw new RegisterException(RegisterFaults.NoEntry(Name, sequence));
            var texts = context.Texts.Where(text => text.Sequence == sequence).ToList().Where(text => fields?.Contains(text.Field, StringComparer.Ordinal) != false).ToList();
            if (texts.Count == 0)
            {
                throw new RegisterException(RegisterFaults.Over(Name, row.Sequence, "without such texts"));
            }

            var draft = EntryDraft.ForRedaction(sequence, by, [.. texts.Select(text => text.Field)]);
            if (EntryMaker.Faults(draft) is [var fault, ..])
            {
                throw new RegisterException(fault);
            }

            context.Texts.RemoveRange(texts);
            return Append(context, draft, HeadOf(context));
        });
    }

    /// <summary>Looks at every entry and names what was done to the register.</summary>
    /// <param name="expected">A head that was kept elsewhere; without it a tail that was cut off, or a register that was written anew as a whole, is not seen. Null for none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RegisterException">The register cannot be read.</exception>
    public RegisterVerification Verify(RegisterHead? expected = null, CancellationToken cancellation = default)
    {
        var walk = new ChainWalk(expected);
        foreach (var (row, texts) in Rows(kind: null, about: null))
        {
            cancellation.ThrowIfCancellationRequested();
            walk.Next(row, texts);
        }

        return walk.End();
    }

    /// <summary>Writes every entry as a line of JSON, with the texts that were not redacted.</summary>
    /// <param name="output">Takes the lines; UTF-8.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many.</returns>
    /// <exception cref="RegisterException">The register cannot be read.</exception>
    public long Export(Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        long lines = 0;
        foreach (var (row, texts) in Rows(kind: null, about: null))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(System.Text.Encoding.UTF8.GetBytes($"{EntryBytes.Line(row, texts)}\n"));
            lines++;
        }

        return lines;
    }

    /// <summary>
    /// Adds exported entries: to a register without any the whole, to another those that follow its end; those that it has already, unchanged, are passed over. All of
    /// them or none.
    /// </summary>
    /// <param name="input">The lines.</param>
    /// <param name="name">What faults call them.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="RegisterException">A line is no entry, was changed or does not follow; or the register cannot be written to.</exception>
    public long Import(Stream input, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(name);
        return _database.Write(context =>
        {
            var head = HeadOf(context);
            long added = 0;
            foreach (var line in new ImportedLines(input, name).Read(cancellation))
            {
                if (line.Row.Sequence <= head.Sequence && context.Entries.Any(row => row.Sequence == line.Row.Sequence && row.Hash == line.Row.Hash))
                {
                    continue;
                }

                if (line.Row.Sequence != head.Sequence + 1 || !string.Equals(line.Row.Previous, head.Hash, StringComparison.Ordinal))
                {
                    throw new RegisterException(RegisterFaults.DoesNotFollow(line.At, line.Row.Sequence, head.ToString()));
                }

                context.Entries.Add(line.Row);
                context.Texts.AddRange(line.Texts);
                context.SaveChanges();
                context.ChangeTracker.Clear();
                head = new(line.Row.Sequence, line.Row.Hash);
                added++;
            }

            return added;
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>Adds an entry at the end and saves it, with whatever else the context has to save.</summary>
    private RegisterEntry Append(RegisterContext context, EntryDraft draft, RegisterHead head)
    {
        var (row, texts) = EntryMaker.Make(draft, head, _clock.GetUtcNow());
        context.Entries.Add(row);
        context.Texts.AddRange(texts);
        context.SaveChanges();
        return EntryReader.Entry(Name, row, texts);
    }

    private static RegisterHead HeadOf(RegisterContext context) =>
        context.Entries.OrderByDescending(row => row.Sequence).Select(row => new { row.Sequence, row.Hash }).FirstOrDefault() is { } last ? new(last.Sequence, last.Hash) : RegisterHead.Empty;

    private IEnumerable<(EntryRow Row, IReadOnlyList<TextRow> Texts)> Rows(string? kind, long? about)
    {
        var after = long.MinValue;
        while (true)
        {
            var rows = _database.Read(context => context.Entries.Where(row => row.Sequence > after && (kind == null || row.Kind == kind) && (about == null || row.About == about))
                .OrderBy(row => row.Sequence).Take(Page).ToList());
            if (rows.Count == 0)
            {
                yield break;
            }

            var numbers = rows.Select(row => row.Sequence).ToList();
            var texts = _database.Read(context => context.Texts.Where(text => numbers.Contains(text.Sequence)).ToList()).ToLookup(text => text.Sequence);
            foreach (var row in rows)
            {
                yield return (row, [.. texts[row.Sequence].OrderBy(text => text.Field, StringComparer.Ordinal)]);
            }

            after = rows[^1].Sequence;
        }
    }
}
