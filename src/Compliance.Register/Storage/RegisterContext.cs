using Microsoft.EntityFrameworkCore;

namespace Compliance.Register.Storage;

/// <summary>The two tables. Belongs to one task.</summary>
/// <param name="options">Which database.</param>
internal sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    public const string EntryTable = "compliance_entries";
    public const string TextTable = "compliance_texts";
    public const string HistoryTable = "compliance_migrations";

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<TextRow> Texts => Set<TextRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EntryRow>(entry =>
        {
            entry.ToTable(EntryTable);
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            entry.Property(row => row.Kind).HasColumnName("kind");
            entry.Property(row => row.About).HasColumnName("about");
            entry.Property(row => row.Time).HasColumnName("time");
            entry.Property(row => row.Engine).HasColumnName("engine");
            entry.Property(row => row.Packs).HasColumnName("packs");
            entry.Property(row => row.UseCase).HasColumnName("use_case");
            entry.Property(row => row.Verdict).HasColumnName("verdict");
            entry.Property(row => row.Details).HasColumnName("details");
            entry.Property(row => row.Sealed).HasColumnName("sealed");
            entry.Property(row => row.Previous).HasColumnName("previous");
            entry.Property(row => row.Hash).HasColumnName("hash");
        });
        modelBuilder.Entity<TextRow>(text =>
        {
            text.ToTable(TextTable);
            text.HasKey(row => new { row.Sequence, row.Field });
            text.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            text.Property(row => row.Field).HasColumnName("field");
            text.Property(row => row.Text).HasColumnName("text");
            text.Property(row => row.Salt).HasColumnName("salt");
        });
    }
}
