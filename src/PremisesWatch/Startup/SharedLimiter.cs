using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Startup;

/// <summary>
/// One limit of one address or person, counted in the database for all web nodes together, minute by minute. A node takes a twentieth of the
/// minute's permits at a time, so that nineteen requests of twenty cost no round trip; what it took and did not use lapses with the minute.
/// </summary>
internal sealed class SharedLimiter(DbContextOptions<SignInDb> options, TimeProvider clock, string of, int most) : RateLimiter
{
    private const int Parts = 20;

    private readonly int _block = Math.Max(1, most / Parts);
    private readonly byte[] _key = Features.Account.Secrets.Digest(of);
    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _minute;
    private int _left;
    private bool _spent;
    private long _usedAt = clock.GetTimestamp();

    public override TimeSpan? IdleDuration => clock.GetElapsedTime(Interlocked.Read(ref _usedAt));

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Never by itself: what was not reserved is asked of the database.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Lease.Unknown;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _usedAt, clock.GetTimestamp());
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            var minute = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
            if (minute != _minute)
            {
                (_minute, _left, _spent) = (minute, 0, false);
            }

            if (_left == 0 && !_spent)
            {
                _left = await SharedLimitSql.Take(options, _key, minute, _block, most, cancellationToken);
                _spent = _left == 0;
            }

            return _left-- > 0 ? Lease.Given : Refused(minute.AddMinutes(1) - now);
        }
        finally
        {
            _left = Math.Max(0, _left);
            _turn.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _turn.Dispose();
        }
    }

    private static Lease Refused(TimeSpan wait) => new(false, wait);

    private sealed class Lease(bool acquired, TimeSpan? wait) : RateLimitLease
    {
        public static readonly Lease Given = new(true, null);
        public static readonly Lease Unknown = new(false, null);

        public override bool IsAcquired => acquired;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
