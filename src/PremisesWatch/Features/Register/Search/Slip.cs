namespace PremisesWatch.Features.Register.Search;

/// <summary>How far one word is from another, in slips of typing: a letter too many, too few, another, or two turned round.</summary>
public static class Slip
{
    /// <returns>Zero for the same word.</returns>
    public static int Between(string typed, string meant)
    {
        var (before, last, now) = (new int[meant.Length + 1], new int[meant.Length + 1], new int[meant.Length + 1]);
        for (var column = 0; column <= meant.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= typed.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= meant.Length; column++)
            {
                var other = typed[row - 1] == meant[column - 1] ? 0 : 1;
                now[column] = Math.Min(Math.Min(last[column] + 1, now[column - 1] + 1), last[column - 1] + other);
                if (row > 1 && column > 1 && typed[row - 1] == meant[column - 2] && typed[row - 2] == meant[column - 1])
                {
                    now[column] = Math.Min(now[column], before[column - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[meant.Length];
    }
}
