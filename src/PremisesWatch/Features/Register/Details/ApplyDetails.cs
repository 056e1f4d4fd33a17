using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Register.Details;

/// <summary>Puts checked details into a place: only what differs, so that a point keeps its centimetres.</summary>
[Operation]
public sealed class ApplyDetails(PremisesWatchDb db, TimeProvider clock)
{
    /// <returns>Each field that changed, with what it was and became.</returns>
    public async Task<List<(string Field, string? Was, string? Now)>> Run(Premises premises, PremisesDetails details, CancellationToken cancel = default)
    {
        var before = PremisesDetails.Of(premises);
        var changed = DetailField.All.Where(field => field.Get(before) != field.Get(details)).ToList();
        foreach (var field in changed)
        {
            await Put(premises, field, field.Get(details), cancel);
        }

        return changed.ConvertAll(field => (field.Field, field.Get(before), field.Get(details)));
    }

    private async Task Put(Premises premises, DetailField field, string? value, CancellationToken cancel)
    {
        switch (field.Field)
        {
            case nameof(Premises.Name): premises.Name = value!; break;
            case nameof(Premises.TradingName): premises.TradingName = value; break;
            case nameof(Premises.TypeCode): premises.TypeCode = value!; break;
            case nameof(Premises.AddressLine1): premises.AddressLine1 = value; break;
            case nameof(Premises.AddressLine2): premises.AddressLine2 = value; break;
            case nameof(Premises.AddressLine3): premises.AddressLine3 = value; break;
            case nameof(Premises.AddressLine4): premises.AddressLine4 = value; break;
            case nameof(Premises.Postcode): premises.Postcode = value; break;
            case nameof(Premises.Point): await Move(premises, value, cancel); break;
            case nameof(Premises.OperatorId): premises.Operator = value is null ? null : await OperatorOf(value, cancel); break;
            default: throw new InvalidOperationException($"No field {field.Field}.");
        }
    }

    /// <summary>The ward follows the point.</summary>
    private async Task Move(Premises premises, string? metres, CancellationToken cancel)
    {
        var parts = metres?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var point = parts is null ? null : Points.At(parts[0], parts[1]);
        premises.Point = point;
        premises.PointSource = point is null ? null : PointSource.Officer;
        premises.WardId = point is null
            ? null
            : await db.Wards.Where(ward => ward.AuthorityId == premises.AuthorityId && ward.EndedOn == null && ward.Boundary.Covers(point)).OrderBy(ward => ward.Id)
                .Select(ward => (int?)ward.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The operator of that name, whatever its capitals; else a new one.</summary>
    private async Task<Operator> OperatorOf(string name, CancellationToken cancel)
    {
        var pattern = name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        var known = await db.Operators.Where(known => EF.Functions.ILike(known.Name, pattern)).OrderBy(known => known.Id).FirstOrDefaultAsync(cancel);
        if (known is null)
        {
            known = new Operator { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = name };
            db.Operators.Add(known);
        }

        return known;
    }
}
