using PremisesWatch.Startup;

WebApplication? services = null;
var root = Commands.Build(() => (services ??= Application.Build([], jobServer: false)).Services);
var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
return await parsed.InvokeAsync();
