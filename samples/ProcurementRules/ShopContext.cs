using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RulesEngine.Models;

namespace ProcurementRules;

/// <summary>
/// The shop's database. Workflows are in tables as RulesEngine's own demonstration lays them out: a row for each workflow, rule and parameter, properties and actions
/// as JSON, nested rules by a reference to the rule they are in.
/// </summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Workflow> Workflows => Set<Workflow>();

    public DbSet<Rule> Rules => Set<Rule>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ScopedParam>().HasKey(parameter => parameter.Name);
        modelBuilder.Entity<Workflow>(workflow =>
        {
            workflow.HasKey(row => row.WorkflowName);
            workflow.Ignore(row => row.WorkflowsToInject);
        });
        modelBuilder.Entity<Rule>(rule =>
        {
            rule.HasKey(row => row.RuleName);
            rule.Ignore(row => row.WorkflowsToInject);
            rule.HasOne<Rule>().WithMany(row => row.Rules).HasForeignKey("RuleNameFK");
            rule.Property(row => row.Properties).HasConversion(new AsJson<Dictionary<string, object>>(), new ByJson<Dictionary<string, object>>());
            rule.Property(row => row.Actions).HasConversion(new AsJson<RuleActions>(), new ByJson<RuleActions>());
        });
        modelBuilder.Entity<Order>(order =>
        {
            order.HasKey(row => row.Number);
            order.OwnsOne(row => row.Supplier);
            order.OwnsOne(row => row.DataSet);
        });
    }

    /// <summary>A column that holds JSON.</summary>
    private sealed class AsJson<T>() : ValueConverter<T, string?>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<T>(text!, JsonSerializerOptions.Default)!)
        where T : class;

    /// <summary>Compares what is in such a column.</summary>
    private sealed class ByJson<T>() : ValueComparer<T>(
        (one, other) => JsonSerializer.Serialize(one, JsonSerializerOptions.Default) == JsonSerializer.Serialize(other, JsonSerializerOptions.Default),
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
        value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonSerializerOptions.Default), JsonSerializerOptions.Default)!)
        where T : class;
}
