using PremisesWatch.Data.Walls;

namespace PremisesWatch.Data.Lists;

/// <summary>The lists as they are now: whether they changed since is asked once in a request, and only then are they read anew.</summary>
public sealed class ReadLists(Connections connections, ListsCopy copy)
{
    private Task<Lists>? _ofThisRequest;

    public Task<Lists> Run(CancellationToken cancel = default) => _ofThisRequest ??= Now(cancel);

    private async Task<Lists> Now(CancellationToken cancel)
    {
        if (copy.Last is { } last && last.Version == await ListsSql.Version(connections, cancel))
        {
            return last;
        }

        var read = await ListsSql.All(connections, cancel);
        copy.Last = read;
        return read;
    }
}
