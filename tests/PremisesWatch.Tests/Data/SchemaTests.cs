using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Data;

/// <summary>db/schema.sql: what the migrations come to, to be read in one place and in the difference of a commit.</summary>
public sealed class SchemaTests : AppTests
{
    private const string Header = $"""
        -- The database as the migrations make it: generated, never edited and never run. Hangfire's own schema, jobs, is left out.
        -- A test fails when it differs. Renew it with: {Committed.RenewVariable}=1 tests/run --filter-class '*{nameof(SchemaTests)}'


        """;

    [Fact]
    public async Task The_committed_schema_is_what_the_migrations_make()
    {
        var differs = Committed.Differs("db/schema.sql", Header + Normal(await Dump()), nameof(SchemaTests));
        Assert.True(differs is null, differs);
    }

    [Fact]
    public void What_a_version_of_pg_dump_says_of_itself_is_left_out() => Assert.Equal(
        "CREATE TABLE a ();\n\nGRANT SELECT ON TABLE a TO premiseswatch_app;\n",
        Normal("--\n-- Dumped from database version 15.9\n\n\\restrict x\n\nSET lock_timeout = 0;\nCREATE TABLE a ();\n\n\n--\n-- Name: a\n--\n\nGRANT SELECT ON TABLE a TO premiseswatch_app;\n\n\\unrestrict x\n"));

    /// <summary>Without comments, settings of the session, and the key that newer versions guard their scripts with.</summary>
    private static string Normal(string dump)
    {
        var plain = Regex.Replace(dump, @"^(--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(un)?restrict.*)\n", "", RegexOptions.Multiline);
        return Regex.Replace(plain, @"\n{3,}", "\n\n").Trim('\n') + "\n";
    }

    private async Task<string> Dump()
    {
        var to = new NpgsqlConnectionStringBuilder(App.Database.AdminConnection);
        var folder = Environment.GetEnvironmentVariable("PG_BIN") ?? "/usr/lib/postgresql/15/bin";
        var start = new ProcessStartInfo(Path.Combine(folder, "pg_dump"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--schema-only", "--no-owner", "--exclude-schema", Schemas.Jobs, "--host", to.Host!, "--port", $"{to.Port}", "--username", to.Username!, to.Database! },
            Environment = { ["PGPASSWORD"] = to.Password },
        };
        using var pgDump = Process.Start(start)!;
        var dump = await pgDump.StandardOutput.ReadToEndAsync(Cancel);
        await pgDump.WaitForExitAsync(Cancel);
        Assert.Equal(0, pgDump.ExitCode);
        return dump;
    }
}
