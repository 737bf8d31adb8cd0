using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>An entity guards itself: it changes by its verbs, not by setters from outside.</summary>
public sealed class EntityTests
{
    [Fact]
    public void Entities_have_no_public_setters() => OpenSetters(typeof(Money).Assembly.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Planted_setter_is_found() => OpenSetters([typeof(OpenConfiguration)]).ShouldBe(["Open.Name"]);

    private static IEnumerable<string> OpenSetters(IEnumerable<Type> types) =>
        from type in types
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
        let entity = contract.GetGenericArguments()[0]
        from property in entity.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.GetSetMethod() is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{entity.Name}.{property.Name}";

    private sealed class Open
    {
        public string Name { get; set; } = "";

        public string Fixed { get; init; } = "";

        public string Own { get; private set; } = "";
    }

    private sealed class OpenConfiguration : IEntityTypeConfiguration<Open>
    {
        public void Configure(EntityTypeBuilder<Open> builder) => builder.HasNoKey();
    }
}
