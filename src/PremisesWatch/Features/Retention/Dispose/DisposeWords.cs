namespace PremisesWatch.Features.Retention.Dispose;

public static class DisposeWords
{
    public static string Of(DisposeAnswer answer) => answer switch
    {
        DisposeAnswer.Disposed => "Disposed of. That it was, and who decided, stays on record.",
        DisposeAnswer.NotProposed => "Not disposed of: nobody proposes it any more. Somebody else decided first.",
        DisposeAnswer.SamePerson => "Not disposed of: you proposed it, so a second person has to decide.",
        DisposeAnswer.Held => "Not disposed of: a legal hold lies on it, or did since it was proposed. It is back in the queue.",
        DisposeAnswer.Changed => "Not disposed of: the record was changed since its disposal was proposed. It is back in the queue, to be looked at again.",
        DisposeAnswer.OpenFlag => "Not disposed of: a flag that came from it waits for a decision. It is back in the queue.",
        DisposeAnswer.Gone => "The record is not there any more.",
        _ => "There is no such record for you to decide.",
    };
}
