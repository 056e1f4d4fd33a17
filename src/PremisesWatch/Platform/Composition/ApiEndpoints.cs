namespace PremisesWatch.Platform.Composition;

/// <summary>A feature's endpoints that are not pages, found by scanning. Callers who are signed out get 401.</summary>
public abstract class ApiEndpoints
{
    public abstract void Map(IEndpointRouteBuilder routes);
}
