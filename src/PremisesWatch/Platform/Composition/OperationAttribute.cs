namespace PremisesWatch.Platform.Composition;

/// <summary>A verb of the program: a plain class, registered for each request by scanning.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OperationAttribute : Attribute;
