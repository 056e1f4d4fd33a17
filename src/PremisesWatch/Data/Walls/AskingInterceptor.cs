using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PremisesWatch.Data.Walls;

/// <summary>Says who is asking on every connection that Entity Framework takes from the pool.</summary>
internal sealed class AskingInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        AskingSql.Say((NpgsqlConnection)connection, Of(eventData));

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        AskingSql.SayAsync((NpgsqlConnection)connection, Of(eventData), cancellationToken);

    private static Asking Of(ConnectionEndEventData opened) => ((PremisesWatchDb)opened.Context!).Asking;
}
