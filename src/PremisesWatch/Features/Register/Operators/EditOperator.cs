using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Operators;

/// <summary>An operator, for those who see a place of theirs.</summary>
[Operation]
public sealed class EditOperator(PremisesWatchDb db)
{
    /// <returns>Null where there is none, or none of their places is in an authority that the person sees.</returns>
    public Task<Operator?> Find(Guid id, CancellationToken cancel = default) =>
        db.Operators.SingleOrDefaultAsync(known => known.Id == id && db.Premises.Any(premises => premises.OperatorId == known.Id), cancel);

    public async Task Run(Operator known, string name, OperatorKind kind, string? companyNumber, CancellationToken cancel = default)
    {
        (known.Name, known.Kind, known.CompanyNumber) = (name, kind, kind == OperatorKind.Organisation ? companyNumber : null);
        await db.SaveChangesAsync(cancel);
    }
}
