using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Corrections;

/// <summary>Answers a field in which the food register says otherwise: ours stands, or theirs is taken and followed from now on.</summary>
[Operation]
public sealed class AnswerCorrection(PremisesWatchDb db, ApplyDetails apply, SaveChanges save)
{
    /// <returns>False where there is no such correction any more.</returns>
    public Task<bool> Run(Guid premisesId, string field, bool takeTheirs, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        await db.LockPremises(premisesId, cancel);
        var premises = await db.Premises.Include(known => known.Operator).SingleOrDefaultAsync(known => known.Id == premisesId, cancel);
        var correction = premises is null
            ? null
            : await db.PremisesCorrections.SingleOrDefaultAsync(known => known.PremisesId == premisesId && known.Field == field, cancel);
        if (correction is null)
        {
            return false;
        }

        if (takeTheirs)
        {
            await Take(premises!, correction, cancel);
        }
        else
        {
            correction.ListedChangedAt = null;
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }, cancel);

    private async Task Take(Premises premises, PremisesCorrection correction, CancellationToken cancel)
    {
        var field = DetailField.All.Single(known => known.Field == correction.Field);
        var details = PremisesDetails.Of(premises);
        var isPoint = field.Field == nameof(Premises.Point);
        field.Set(details, isPoint ? await Metres(correction.ListedValue, cancel) : correction.ListedValue);
        var changes = await apply.Run(premises, details, cancel);
        if (isPoint && premises.Point is not null)
        {
            premises.PointSource = PointSource.FoodRegister;
        }

        db.PremisesCorrections.Remove(correction);
        await save.Run(premises, changes, "Taken from the food register", cancel);
    }

    /// <summary>The import writes degrees, longitude first.</summary>
    private async Task<string?> Metres(string? listed, CancellationToken cancel)
    {
        var degrees = listed?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (degrees is not [var longitude, var latitude])
        {
            return null;
        }

        var (easting, northing) = await PointSql.FromDegrees(db, latitude, longitude, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{easting:F0} {northing:F0}");
    }
}
