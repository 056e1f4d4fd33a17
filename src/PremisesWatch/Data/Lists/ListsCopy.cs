namespace PremisesWatch.Data.Lists;

/// <summary>What this program last read of the lists.</summary>
public sealed class ListsCopy
{
    private Lists? _last;

    /// <summary>Null before the first was read.</summary>
    public Lists? Last
    {
        get => Volatile.Read(ref _last);
        set => Volatile.Write(ref _last, value);
    }
}
