using Xunit;

namespace PremisesWatch.UnitTests.Architecture;

public sealed class BansTests
{
    private const string Page = "src/PremisesWatch/Features/Register/Add/Add.cshtml";
    private const string Operation = "src/PremisesWatch/Features/Register/Add/AddPremises.cs";
    private const string Statement = "src/PremisesWatch/Features/Register/Add/AddSql.cs";

    [Fact]
    public void The_time_comes_from_the_clock_that_is_given() => Holds(Bans.Clock);

    [Fact]
    public void Identifiers_sort_by_the_time_they_were_made() => Holds(Bans.RandomId);

    [Fact]
    public void Sql_runs_where_it_is_looked_for() => Holds(Bans.RunningSql);

    [Fact]
    public void Sql_stands_where_it_is_looked_for() => Holds(Bans.WritingSql);

    [Fact]
    public void Statements_are_given_the_time() => Holds(Bans.DatabaseClock);

    [Fact]
    public void Addresses_are_built_by_links_alone() => Holds(Bans.BuiltAddress);

    [Fact]
    public void Connections_say_who_is_asking() => Holds(Bans.OwnConnection);

    [Theory]
    [InlineData(nameof(Bans.Clock), Operation, "var now = DateTime.UtcNow;")]
    [InlineData(nameof(Bans.Clock), Operation, "var now = DateTimeOffset.Now;")]
    [InlineData(nameof(Bans.Clock), Page, "@DateTime.Today")]
    [InlineData(nameof(Bans.RandomId), Operation, "var id = Guid.NewGuid();")]
    [InlineData(nameof(Bans.RunningSql), Operation, "db.Database.SqlQueryRaw<int>(AddSql.Count);")]
    [InlineData(nameof(Bans.RunningSql), Operation, "db.Database.ExecuteSqlAsync(statement);")]
    [InlineData(nameof(Bans.RunningSql), Operation, "db.Premises.FromSql(statement);")]
    [InlineData(nameof(Bans.RunningSql), Operation, "new NpgsqlCommand(sql, connection);")]
    [InlineData(nameof(Bans.WritingSql), Operation, "var s = \"select count(*) from register.premises\";")]
    [InlineData(nameof(Bans.WritingSql), Operation, "var s = $\"update register.premises set name = {name}\";")]
    [InlineData(nameof(Bans.WritingSql), Operation, "var s = \"\"\"\n  with a as (\n  select 1)\n  select * from a\n  \"\"\";")]
    [InlineData(nameof(Bans.WritingSql), Operation, "var s = \"copy register.premises (id) from stdin\";")]
    [InlineData(nameof(Bans.DatabaseClock), Statement, "var s = \"select now()\";")]
    [InlineData(nameof(Bans.DatabaseClock), Statement, "var s = $\"select {id}, CURRENT_DATE\";")]
    [InlineData(nameof(Bans.DatabaseClock), "db/sql/steps.sql", "select clock_timestamp();")]
    [InlineData(nameof(Bans.BuiltAddress), Operation, "var a = $\"/register/{id}\";")]
    [InlineData(nameof(Bans.BuiltAddress), Operation, "var a = \"/register/\" + id;")]
    [InlineData(nameof(Bans.BuiltAddress), Operation, "var a = RegisterLinks.List + \"?q=\" + words;")]
    [InlineData(nameof(Bans.BuiltAddress), Operation, "var a = $\"{RegisterLinks.Premises(id)}/edit\";")]
    [InlineData(nameof(Bans.BuiltAddress), Page, "<a href=\"/register\">Register</a>")]
    [InlineData(nameof(Bans.BuiltAddress), Page, "<a href=\"@($\"/register/{id}\")\">Register</a>")]
    [InlineData(nameof(Bans.OwnConnection), Operation, "class Add(NpgsqlDataSource source) { }")]
    [InlineData(nameof(Bans.OwnConnection), Statement, "await using var connection = new NpgsqlConnection(text);")]
    public void Each_ban_is_broken_by(string ban, string path, string text) => Assert.True(Of(ban).IsBrokenBy(path, text));

    [Theory]
    [InlineData(nameof(Bans.Clock), Operation, "// DateTime.UtcNow would not move in a test.\nvar now = clock.GetUtcNow();")]
    [InlineData(nameof(Bans.RandomId), Operation, "var id = Guid.CreateVersion7(clock.GetUtcNow());")]
    [InlineData(nameof(Bans.RunningSql), Statement, "db.Database.SqlQueryRaw<int>(Count);")]
    [InlineData(nameof(Bans.WritingSql), Operation, "ModelState.AddModelError(\"\", \"Select a type from the list\");")]
    [InlineData(nameof(Bans.DatabaseClock), Statement, "var s = \"select @now\"; var now = clock.GetUtcNow();")]
    [InlineData(nameof(Bans.DatabaseClock), "db/sql/steps.sql", "-- never now()\nselect 1;")]
    [InlineData(nameof(Bans.BuiltAddress), Operation, "routes.MapGet(\"/map/places\", Places);")]
    [InlineData(nameof(Bans.BuiltAddress), Page, "@page \"/register/{id:guid}\"\n<a href=\"@RegisterLinks.List\">Register</a>")]
    [InlineData(nameof(Bans.BuiltAddress), "src/PremisesWatch/Features/Register/RegisterLinks.cs", "var a = $\"/register/{id}\";")]
    public void And_not_by(string ban, string path, string text) => Assert.False(Of(ban).IsBrokenBy(path, text));

    private static void Holds(Ban ban)
    {
        Assert.Contains(SourceTree.Files, file => ban.Applies(file.Path));
        Assert.True(ban.Broken(SourceTree.Files).ToList() is { Count: 0 }, $"{ban.Rule}\n{string.Join('\n', ban.Broken(SourceTree.Files))}");
    }

    private static Ban Of(string name) => (Ban)typeof(Bans).GetProperty(name)!.GetValue(null)!;
}
