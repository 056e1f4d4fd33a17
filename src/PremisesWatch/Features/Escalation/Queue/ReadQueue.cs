using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.Queue;

public enum QueueView
{
    Mine,
    All,
    Decided,
}

public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, int Total, int Page)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Flags by their clock. An officer sees those that reached them; the others see all of their authorities.</summary>
[Operation]
public sealed class ReadQueue(PremisesWatchDb db, ICurrentPerson person)
{
    public bool SeesAll => person.Is(Role.Cplo, Role.Manager, Role.PoliceLiaison);

    public async Task<QueuePage> Run(QueueView view, int page = 1, int size = QueuePage.Size, CancellationToken cancel = default)
    {
        var allowed = SeesAll ? view : QueueView.Mine;
        return new QueuePage(
            await QueueSql.Rows(db, person, allowed, page, size, cancel), await QueueSql.Count(db, person, allowed, cancel), page);
    }
}
