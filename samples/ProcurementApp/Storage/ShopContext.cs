using Microsoft.EntityFrameworkCore;
using ProcurementApp.Accounts;
using ProcurementApp.Inbox;

namespace ProcurementApp.Storage;

/// <summary>The shop's own tables. What was asked, decided and approved is in the register, not here.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public const string AccountTable = "shop_accounts";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<InboxItem> Inbox => Set<InboxItem>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable(AccountTable);
            account.HasKey(row => row.Name);
        });
        modelBuilder.Entity<InboxItem>(item =>
        {
            item.ToTable("shop_inbox");

            // Raised again because nothing could be noted in the register the first time: still one item.
            item.HasIndex(row => new { row.Day, row.Approval, row.Title }).IsUnique();
        });
    }
}
