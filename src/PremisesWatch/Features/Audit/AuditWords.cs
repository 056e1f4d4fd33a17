using System.Text.Json;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit;

/// <summary>The audit in plain words.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Records = new()
    {
        ["register.premises"] = "the place", ["register.operator"] = "an operator", ["monitoring.visit"] = "a visit", ["monitoring.flag"] = "a flag",
        ["monitoring.planned_visit"] = "a planned visit", ["monitoring.observation"] = "an observation", ["monitoring.amendment"] = "an amendment",
        ["monitoring.assignment"] = "the officer of the place", ["monitoring.setting_note"] = "what is noted of the setting", ["monitoring.band_override"] = "a band held by hand",
        ["monitoring.cover"] = "cover", ["monitoring.visit_draft"] = "a draft of a visit", ["monitoring.ward_officer"] = "the officer of a ward", ["people.person"] = "a person",
        ["people.person_role"] = "the roles of a person", ["people.person_authority"] = "the authorities of a person", ["people.saved_search"] = "a saved search",
        ["intelligence.item"] = "an item of intelligence", ["intelligence.sign"] = "what an item says was seen", ["intelligence.disclosure"] = "a disclosure of an item",
        ["monitoring.retention_review"] = "a review of how long a record is kept", ["monitoring.legal_hold"] = "a legal hold", ["monitoring.tombstone"] = "the trace of a record that was disposed of",
        ["monitoring.tombstone_part"] = "an address of a record that was disposed of", ["audit.sample"] = "a sample of the audit", ["audit.detail"] = "what was sought",
    };

    public static string Of(AuditLine line) => line.Kind switch
    {
        AuditKind.Read => $"Looked at {What(line)}",
        AuditKind.Search => "Searched",
        AuditKind.Export => "Took a file",
        AuditKind.Disclosure => $"Disclosed {What(line)}",
        AuditKind.SignIn => "Signed in",
        AuditKind.SignInFailed => "Failed to sign in",
        AuditKind.SignOut => "Signed out",
        AuditKind.Erasure => "Erased details",
        AuditKind.Insert => $"Added {What(line)}",
        AuditKind.Update => $"Changed {What(line)}",
        AuditKind.Delete => $"Removed {What(line)}",
        _ => $"Emptied {What(line)}",
    };

    /// <returns>Null where nothing was.</returns>
    public static string? Sought(string? detail)
    {
        if (detail is null)
        {
            return null;
        }

        using var read = JsonDocument.Parse(detail);
        return read.RootElement.ValueKind != JsonValueKind.Object ? null
            : string.Join(", ", read.RootElement.EnumerateObject().Select(part => part.Name == "q" ? $"“{part.Value}”" : $"{part.Name}: {part.Value}"));
    }

    private static string What(AuditLine line) => line.TableName is null
        ? line.Key is null or "/" ? "the home page" : $"the page {line.Key}"
        : Records.GetValueOrDefault(line.TableName) ?? $"a record of {line.TableName}";
}
