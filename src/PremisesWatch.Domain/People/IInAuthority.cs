namespace PremisesWatch.Domain.People;

/// <summary>A record that belongs to one authority: people see only the authorities they are given.</summary>
public interface IInAuthority
{
    int AuthorityId { get; }
}
