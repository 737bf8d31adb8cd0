using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PaymentPortal.Checkout;

/// <summary>Renders a component to a whole page of HTML in a language, outside of any router or circuit.</summary>
public sealed class PayerRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The page of a component with one parameter.</summary>
    public async Task<string> Render<TComponent>(CultureInfo culture, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)));
            return "<!doctype html>" + root.ToHtmlString();
        });
    }
}
