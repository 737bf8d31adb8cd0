using System.Text.Json.Nodes;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Every setting has its default in appsettings.json, its meaning in the schema beside it, and its line in the README.</summary>
public sealed class SettingsTests
{
    // The framework's own, which its documentation describes.
    private static readonly string[] Framework = ["$schema", "Logging", "AllowedHosts"];

    private static readonly IReadOnlyDictionary<string, string> Defaults = Values(Read("appsettings.json"));
    private static readonly IReadOnlyDictionary<string, JsonObject> Described = Leaves(Read("appsettings.schema.json"));

    [Fact]
    public void Every_setting_is_described() => Defaults.Keys.Except(Described.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_described_setting_exists() => Described.Keys.Except(Defaults.Keys).ShouldBeEmpty();

    [Fact]
    public void Described_defaults_are_the_real_ones() =>
        Described.Where(setting => setting.Value["default"]?.ToJsonString() != Defaults.GetValueOrDefault(setting.Key)).Select(setting => setting.Key).ShouldBeEmpty();

    [Fact]
    public void Every_description_says_something() =>
        Described.Where(setting => setting.Value["description"]?.GetValue<string>() is not { Length: > 15 }).Select(setting => setting.Key).ShouldBeEmpty();

    [Fact]
    public void Readme_lists_every_setting()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Described.Keys.Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("PaymentPortal", file)))!.AsObject();

    private static Dictionary<string, string> Values(JsonObject settings, string prefix = "") => settings
        .Where(setting => !Framework.Contains(prefix + setting.Key))
        .SelectMany(setting => setting.Value is JsonObject section
            ? Values(section, $"{prefix}{setting.Key}:")
            : new() { [prefix + setting.Key] = setting.Value?.ToJsonString() ?? "null" })
        .ToDictionary();

    private static Dictionary<string, JsonObject> Leaves(JsonObject schema, string prefix = "") => schema["properties"]!.AsObject()
        .SelectMany(property => property.Value!["properties"] is null
            ? new() { [prefix + property.Key] = property.Value.AsObject() }
            : Leaves(property.Value.AsObject(), $"{prefix}{property.Key}:"))
        .ToDictionary();
}
