using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Data.Walls;

namespace PremisesWatch.Data;

/// <summary>How every PremisesWatchDb talks to PostgreSQL.</summary>
public static class DbOptions
{
    /// <summary>
    /// Compiling a statement costs more than it saves below seconds of work, and with 4 MB a join of half a million rows goes through
    /// the disk: a tile of a whole country takes half as long so.
    /// </summary>
    private const string Settings = "-c jit=off -c work_mem=16MB";

    /// <summary>One source for EF and COPY; NetTopologySuite has to be told to it and to EF alike.</summary>
    public static NpgsqlDataSource Source(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.ConnectionStringBuilder.Options ??= Settings;
        builder.UseNetTopologySuite();
        builder.UsePhysicalConnectionInitializer(AskingSql.Prepare, AskingSql.PrepareAsync);
        return builder.Build();
    }

    public static DbContextOptions<PremisesWatchDb> For(string connection) =>
        Configure(new DbContextOptionsBuilder<PremisesWatchDb>().UseNpgsql(connection, Npgsql)).Options;

    /// <summary>
    /// For one context, which owns the connection. Entity Framework keeps its model and its compiled queries for each source that it is
    /// given: by a connection, every pool of the process shares them.
    /// </summary>
    public static DbContextOptions<PremisesWatchDb> For(DbDataSource source) =>
        Configure(new DbContextOptionsBuilder<PremisesWatchDb>().UseNpgsql(source.CreateConnection(), contextOwnsConnection: true, Npgsql)).Options;

    public static DbContextOptions<SignInDb> ForSignIn(string connection) =>
        new DbContextOptionsBuilder<SignInDb>().UseNpgsql(connection).UseSnakeCaseNamingConvention().AddInterceptors(new AccountInterceptor()).Options;

    private static void Npgsql(NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.UseNetTopologySuite().MigrationsHistoryTable("migration", Schemas.People);

    private static DbContextOptionsBuilder<PremisesWatchDb> Configure(DbContextOptionsBuilder<PremisesWatchDb> options) =>
        options.UseSnakeCaseNamingConvention()
            .AddInterceptors(new AskingInterceptor())
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
