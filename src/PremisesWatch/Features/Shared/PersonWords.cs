namespace PremisesWatch.Features.Shared;

public static class PersonWords
{
    /// <summary>Somebody whose name the reader is not given: they share no authority, now or before.</summary>
    public const string FromElsewhere = "somebody from elsewhere";
}
