using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Matching.Question;

/// <summary>One field of both, side by side.</summary>
public sealed record Side(string Label, string? Record, string? Place)
{
    /// <summary>Told apart by more than case and spaces.</summary>
    public bool Differs => !string.Equals(Plain(Record), Plain(Place), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <param name="Apart">Metres; null where one of them has no point.</param>
public sealed record QuestionView(
    MatchQuestion Asked, Premises Place, string Authority, IReadOnlyList<Side> Sides, IReadOnlyList<(ScoreLine Line, string Wording)> Lines, double? Apart);

/// <summary>Reads a question with both sides; null where it is open no longer, or not of the person's authorities.</summary>
[Operation]
public sealed class ReadQuestion(PremisesWatchDb db)
{
    public async Task<QuestionView?> Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.MatchQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.Id == id, cancel) is not { } asked)
        {
            return null;
        }

        var place = await db.Premises.AsNoTracking().Include(premises => premises.References).Include(premises => premises.Operator)
            .SingleAsync(premises => premises.Id == asked.PremisesId, cancel);
        var authority = await db.Authorities.Where(known => known.Id == asked.AuthorityId).Select(known => known.Name).SingleAsync(cancel);
        var wordings = await db.Set<MatchWeight>().ToDictionaryAsync(weight => weight.Code, weight => weight.Wording, cancel);
        var lines = ScoreLine.Read(asked.Lines).Select(line => (line, wordings.GetValueOrDefault(line.Code, line.Code))).ToList();
        return new QuestionView(asked, place, authority, Sides(asked, place), lines, asked.Point is { } here && place.Point is { } there ? here.Distance(there) : null);
    }

    private static List<Side> Sides(MatchQuestion asked, Premises place)
    {
        string? Line(int number) => asked.AddressLines.ElementAtOrDefault(number);
        Side[] sides =
        [
            new("Name", asked.Name, place.Name), new("Trading as", asked.TradingName, place.TradingName), new("Address line 1", Line(0), place.AddressLine1),
            new("Address line 2", Line(1), place.AddressLine2), new("Address line 3", Line(2), place.AddressLine3), new("Address line 4", Line(3), place.AddressLine4),
            new("Postcode", asked.Postcode, place.Postcode),
        ];
        return [.. sides.Where(side => side.Record is not null || side.Place is not null)];
    }
}
