using System.Text;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Demo;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("<BusinessName>SPINDRIFT &amp; TERN GRILL</BusinessName>", true)]
    [InlineData("12,\"Unit 3, the spindrift and more\",Spindrift-Tern  grill", true)]
    [InlineData("<BusinessName>Spindrift</BusinessName><AddressLine1>Tern Grill</AddressLine1>", false)]
    [InlineData("Spindrift & Tern Grills", false)]
    [InlineData("Old Spindrift Lane", false)]
    public async Task A_name_is_found_however_it_is_written(string text, bool found) =>
        Assert.Equal(found, (await new Phrases(["Spindrift & Tern Grill", "The Foghorn & Whelk"]).FoundIn(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken)).Count > 0);
}
