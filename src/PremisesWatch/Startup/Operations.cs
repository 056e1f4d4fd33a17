using System.Reflection;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Startup;

internal static class Operations
{
    /// <summary>Registers every class that carries <see cref="OperationAttribute"/>, for each request.</summary>
    public static void AddOperations(this IServiceCollection services)
    {
        foreach (var type in typeof(Operations).Assembly.GetTypes().Where(type => type.IsDefined(typeof(OperationAttribute))))
        {
            services.AddScoped(type);
        }
    }
}
