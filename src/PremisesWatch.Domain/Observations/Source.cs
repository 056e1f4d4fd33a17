using System.Security.Cryptography;
using System.Text;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Domain.Observations;

/// <summary>
/// One key for one source (policy page, Signal): a visit is one source whoever was on it, all anonymous reports on a premises
/// are one, and all reports by the premises itself are one.
/// </summary>
public static class Source
{
    /// <param name="record">The visit or report it came with, such as <c>visit:V-2026-000123</c>.</param>
    public static string Of(string provenance, string record) => provenance switch
    {
        Provenance.ThePremises => "premises",
        Provenance.Anonymous => "anonymous",
        Provenance.Named => $"public:{record}",
        _ => record,
    };

    /// <summary>Of a police item: its source reference where one was given, else its author. A digest, which tells neither.</summary>
    public static string OfItem(string? sourceReference, Guid author)
    {
        var said = string.IsNullOrWhiteSpace(sourceReference) ? $"author:{author}" : $"reference:{sourceReference.Trim().ToUpperInvariant()}";
        return $"item:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32]}";
    }
}
