using PremisesWatch.Platform.Geo;
using Xunit;

namespace PremisesWatch.UnitTests.Platform.Geo;

public sealed class GridReferenceTests
{
    [Theory]
    [InlineData("SD 30801 36401", 330801, 436401)]
    [InlineData("sd3080136401", 330801, 436401)]
    [InlineData("TQ 300 805", 530050, 180550)]
    [InlineData("NN 16 71", 216500, 771500)]
    [InlineData("SV 80 05", 80500, 5500)]
    [InlineData("HP 60 15", 460500, 1215500)]
    [InlineData("330801, 436401", 330801, 436401)]
    [InlineData("330801.4 436401", 330801.4, 436401)]
    public void A_place_on_the_national_grid_is_read_in_metres(string typed, double easting, double northing) =>
        Assert.Equal((easting, northing), GridReference.ReadMetres(typed));

    [Theory]
    [InlineData("")]
    [InlineData("SD")]
    [InlineData("SD 123")]
    [InlineData("SI 12 34")]
    [InlineData("ZZ 12345 12345")]
    [InlineData("9330801 436401")]
    [InlineData("53.8, -3.05")]
    [InlineData("1e5 1e5")]
    public void What_is_no_place_on_the_grid_is_nothing(string typed) => Assert.Null(GridReference.ReadMetres(typed));

    [Theory]
    [InlineData("53.8175, -3.0516", 53.8175, -3.0516)]
    [InlineData("53.8175 -3.0516", 53.8175, -3.0516)]
    public void Degrees_are_read_latitude_first(string typed, double latitude, double longitude) =>
        Assert.Equal((latitude, longitude), GridReference.ReadDegrees(typed));

    [Theory]
    [InlineData("-3.0516, 53.8175")]
    [InlineData("48.85, 2.35")]
    [InlineData("330801, 436401")]
    public void Degrees_outside_the_United_Kingdom_or_swapped_are_nothing(string typed) => Assert.Null(GridReference.ReadDegrees(typed));
}
