using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Compliance.Register.Storage.Migrations;

/// <summary>
/// The first form: the chain and, apart from it, the texts that can be redacted. Triggers refuse what an append-only table never meets, so that a slip of a person
/// or program ends in an error; against intent stands the chain.
/// </summary>
[DbContext(typeof(RegisterContext))]
[Migration("20261128000000_CreateRegister")]
internal sealed class CreateRegister : Migration
{
    private const string Refusal = "the entries of a register are not changed";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            RegisterContext.EntryTable,
            table => new
            {
                sequence = table.Column<long>(),
                kind = table.Column<string>(),
                about = table.Column<long>(nullable: true),
                time = table.Column<string>(),
                engine = table.Column<string>(nullable: true),
                packs = table.Column<string>(),
                use_case = table.Column<string>(nullable: true),
                verdict = table.Column<string>(nullable: true),
                details = table.Column<string>(),
                @sealed = table.Column<string>(),
                previous = table.Column<string>(),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_compliance_entries", row => row.sequence));
        migrationBuilder.CreateTable(
            RegisterContext.TextTable,
            table => new
            {
                sequence = table.Column<long>(),
                field = table.Column<string>(),
                text = table.Column<string>(),
                salt = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_compliance_texts", row => new { row.sequence, row.field }));
        migrationBuilder.CreateIndex("ix_compliance_entries_kind", RegisterContext.EntryTable, ["kind", "about"]);
        migrationBuilder.CreateIndex("ix_compliance_entries_about", RegisterContext.EntryTable, "about");
        foreach (var statement in string.Equals(ActiveProvider, RegisterLocation.SqliteProvider, StringComparison.Ordinal) ? OfSqlite : OfPostgreSql)
        {
            migrationBuilder.Sql(statement);
        }
    }

    private static readonly string[] OfSqlite =
    [
        $"PRAGMA application_id = {RegisterLocation.ApplicationId};",
        $"CREATE TRIGGER compliance_entries_update BEFORE UPDATE ON {RegisterContext.EntryTable} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        $"CREATE TRIGGER compliance_entries_delete BEFORE DELETE ON {RegisterContext.EntryTable} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
    ];

    private static readonly string[] OfPostgreSql =
    [
        $"CREATE FUNCTION compliance_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$;",
        $"CREATE TRIGGER compliance_entries_keep BEFORE UPDATE OR DELETE ON {RegisterContext.EntryTable} FOR EACH ROW EXECUTE FUNCTION compliance_entries_refuse();",
        $"CREATE TRIGGER compliance_entries_keep_all BEFORE TRUNCATE ON {RegisterContext.EntryTable} FOR EACH STATEMENT EXECUTE FUNCTION compliance_entries_refuse();",
    ];
}
