using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register;

/// <summary>The value of a field as people read it: types by name, not by code.</summary>
[Operation]
public sealed class FieldWords(PremisesWatchDb db)
{
    private Dictionary<string, string> _types = [];

    public async Task Load(CancellationToken cancel = default) =>
        _types = await db.PremisesTypes.ToDictionaryAsync(type => type.Code, type => type.Name, cancel);

    /// <returns>Null where there is no value.</returns>
    public string? Say(string field, string? value) =>
        value is not null && field == nameof(Premises.TypeCode) ? _types.GetValueOrDefault(value, value) : value;
}
