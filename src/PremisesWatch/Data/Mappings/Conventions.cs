using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Data.Mappings;

internal static class Conventions
{
    private static readonly Type[] DomainEnums = typeof(Role).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToArray();

    /// <summary>Text in the database: readable in SQL, and leakproof under row security, as PostgreSQL's own enums are not.</summary>
    public static void MapEnumsAsText(this ModelConfigurationBuilder conventions)
    {
        foreach (var type in DomainEnums.Where(type => type != typeof(DayOfWeek)))
        {
            conventions.Properties(type).HaveConversion<string>().HaveMaxLength(40);
        }
    }

    public static void FilterByAuthority(this ModelBuilder model, PremisesWatchDb db)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => typeof(IInAuthority).IsAssignableFrom(entity.ClrType)))
        {
            entity.SetQueryFilter(InScope(entity.ClrType, db));
        }
    }

    private static LambdaExpression InScope(Type type, PremisesWatchDb db)
    {
        var record = Expression.Parameter(type, "record");
        var context = Expression.Constant(db);
        var every = Expression.Property(context, nameof(PremisesWatchDb.EveryAuthority));
        var ids = Expression.Property(context, nameof(PremisesWatchDb.AuthorityIds));
        var contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], ids, Expression.Property(record, nameof(IInAuthority.AuthorityId)));
        return Expression.Lambda(Expression.OrElse(every, contains), record);
    }
}
