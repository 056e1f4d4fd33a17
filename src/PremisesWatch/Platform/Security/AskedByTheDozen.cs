namespace PremisesWatch.Platform.Security;

/// <summary>Of an endpoint that one page asks many times at once, such as the tiles of a map.</summary>
public sealed class AskedByTheDozen;
