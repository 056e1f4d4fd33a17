namespace PremisesWatch.Features.Home;

public static class HomeLinks
{
    public const string Home = "/";
    public const string Accessibility = "/accessibility";
}
