using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Retention;

/// <summary>What is kept, and let go, as one whole.</summary>
public enum RecordKind
{
    /// <summary>All versions of an inspection, with its signs, checks, plan and flags.</summary>
    Visit,

    /// <summary>A sign that was told without a visit.</summary>
    Observation,

    IntelligenceItem,

    /// <summary>A flag that rests on no visit, no sign that was told and no item: those go with what they rest on.</summary>
    Flag,
}

/// <summary>Which records of a kind a class is about.</summary>
public enum RetentionCondition
{
    Any,

    /// <summary>A visit at which nothing was seen, and from which no flag and no referral came.</summary>
    Plain,

    /// <summary>Any other visit.</summary>
    Sign,

    Graded,

    Ungraded,
}

public enum RetentionOutcome
{
    /// <summary>The nightly job suggests disposal, unless the record touches a child.</summary>
    Dispose,

    /// <summary>The nightly job asks somebody to look, and suggests nothing.</summary>
    Review,

    /// <summary>Another job lets it go.</summary>
    Elsewhere,

    /// <summary>Stays, or goes on order only.</summary>
    Kept,

    /// <summary>The program holds no such record yet.</summary>
    NotHeld,
}

/// <summary>How long one sort of record is kept, and what then: data, with where it comes from (domain page, 2.6).</summary>
public sealed class RetentionClass
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Null where this program's job has nothing to do with it.</summary>
    public RecordKind? RecordKind { get; set; }

    public RetentionCondition Condition { get; set; }

    /// <summary>Null, together with <see cref="Hours"/>, for no end.</summary>
    public int? Months { get; set; }

    /// <summary>Instead of <see cref="Months"/>, for what is kept less than a month.</summary>
    public int? Hours { get; set; }

    public required string CountedFrom { get; set; }

    public RetentionOutcome Outcome { get; set; }

    /// <summary>Roles that look at such a record and may propose its disposal, with spaces between. A manager other than who proposed it confirms.</summary>
    public string? Reviewers { get; set; }

    public required string WhatFollows { get; set; }

    public required string Citation { get; set; }

    public int SortOrder { get; set; }

    /// <returns>What is from before this moment has run out; null where nothing ever does.</returns>
    public DateTimeOffset? RunOut(DateTimeOffset now) => Months is null && Hours is null ? null : now.AddMonths(-Months.GetValueOrDefault()).AddHours(-Hours.GetValueOrDefault());

    public bool MayReview(IEnumerable<Role> roles) => roles.Any(role => (Reviewers ?? "").Split(' ').Contains(role.ToString()));
}
