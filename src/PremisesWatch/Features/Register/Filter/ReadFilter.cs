using PremisesWatch.Features.Register.Search;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>A filter as SQL, for the person who asks; what was typed in it is understood first.</summary>
[Operation]
public sealed class ReadFilter(ReadSearch search, ICurrentPerson person, TimeProvider clock)
{
    public async Task<RegisterFilterSql> Run(RegisterFilter filter, CancellationToken cancel = default) =>
        new(filter, filter.Q is null ? null : await search.Run(filter.Q, filter.Near, cancel), person, clock);
}
