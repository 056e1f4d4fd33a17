using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>The whole address of an invitation: where the setting says that this installation is, else where it was asked.</summary>
[Operation]
public sealed class InvitationLink(IConfiguration configuration, IHttpContextAccessor asked)
{
    public const string AddressSetting = "PREMISESWATCH_ADDRESS";

    private const string Default = "http://127.0.0.1:8080";

    public string Of(string token)
    {
        var here = asked.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : null;
        return (configuration[AddressSetting] ?? here ?? Default).TrimEnd('/') + AccountLinks.Invitation(token);
    }
}
