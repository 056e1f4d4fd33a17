using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PremisesWatch.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; it never connects.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PremisesWatchDb>
{
    public PremisesWatchDb CreateDbContext(string[] args) => new(DbOptions.For("Host=design-time"), AuthorityScope.All);
}
