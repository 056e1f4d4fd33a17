using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Startup;

/// <summary>A pool for each database role that this process speaks as.</summary>
internal sealed class Pools(IConfiguration configuration) : IAsyncDisposable
{
    private readonly Lazy<Pool> _app = new(() => new Pool(ConnectionSettings.Need(configuration, ConnectionSettings.App)));

    private readonly Lazy<Pool> _worker = new(() => new Pool(ConnectionSettings.Need(configuration, ConnectionSettings.Worker)));

    /// <summary>For requests.</summary>
    public Pool App => _app.Value;

    /// <summary>For jobs and commands.</summary>
    public Pool Worker => _worker.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in new[] { _app, _worker }.Where(pool => pool.IsValueCreated))
        {
            await pool.Value.Source.DisposeAsync();
        }
    }

    internal sealed class Pool(string connection)
    {
        public NpgsqlDataSource Source { get; } = DbOptions.Source(connection);
    }
}
