namespace PremisesWatch.Platform.Composition;

/// <summary>A feature's endpoints that are not pages, found by scanning. Declare typed results, so that signed-out callers get 401.</summary>
public abstract class ApiEndpoints
{
    public abstract void Map(IEndpointRouteBuilder routes);
}
